import { expect, it } from 'vitest';
import { version } from '../../package.json';
import { toolVersion } from '../../src/core/tool-version.ts';

it('writes the version of package.json into bundles', () => {
  expect(toolVersion).toBe(version);
});
