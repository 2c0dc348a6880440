// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { panelDocument } from '../../../src/host/page/panel-document.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe('the document of the plugin window', () => {
  it('wears Figma’s theme class and variables', () => {
    const page = parse(panelDocument('<div id="create-figma-plugin"></div>', 'dark'));
    expect(page.documentElement.className).toBe('figma-dark');
    expect(page.getElementById('figma-style')?.textContent).toContain('--figma-color-bg:#2c2c2c');
    expect(page.getElementById('create-figma-plugin')).not.toBeNull();
  });

  it('allows no connection and no outside source of anything', () => {
    const policy =
      parse(panelDocument('', 'light')).querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  });

  it('passes the plugin’s html on as it is, so that a break-out would break here as in Figma', () => {
    const page = parse(panelDocument('<script>const name = "</script><img id=hole>";</script>', 'light'));
    expect(page.getElementById('hole')).not.toBeNull();
  });
});
