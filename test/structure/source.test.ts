import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requests } from '../../src/contract/requests.ts';
import { listFiles } from '../helpers/list-files.ts';

const sources = listFiles('src').filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));
const tests = listFiles('test').filter((path) => /\.tsx?$/.test(path));
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the house', () => {
  it('has no folder or file whose name says nothing', () => {
    const vague = sources.filter((path) => /(^|\/)(utils?|helpers?|common|misc|managers?)(\.|\/)/.test(path));
    expect(vague).toEqual([]);
  });

  it('keeps every source file at 300 lines or fewer', () => {
    const long = sources.filter((path) => readFileSync(path, 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });

  it('names files in kebab case, rules by their id', () => {
    const odd = sources.filter((path) => !/\/[a-z0-9]+([.-][a-zA-Z0-9]+)*\.tsx?$/.test(path));
    expect(odd).toEqual([]);
  });

  it('says figma. only under src/main/figma', () => {
    const speaking = sources.filter(
      (path) =>
        path.startsWith('src/main/') &&
        !path.startsWith('src/main/figma/') &&
        /\bfigma\.[a-z]/.test(readFileSync(path, 'utf8')),
    );
    expect(speaking).toEqual([]);
  });

  it('leaves nothing undone in the sources', () => {
    const marks = /\b(TODO|FIXME|XXX)\b|not implemented|coming soon|@ts-ignore|\bas any\b/i;
    expect(sources.filter((path) => marks.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('the contract', () => {
  it('has a handler for every request and no other', () => {
    const handlers = listFiles('src/main/handlers').map((path) => path.split('/').at(-1));
    expect(handlers).toEqual(
      [...Object.keys(requests).map((name) => `${kebab(name)}.ts`), 'index.ts'].sort(),
    );
  });

  it.each(Object.entries(requests))(
    'names %s as its table does and keeps its handler in a file of that name',
    (key, request) => {
      expect(request.name).toBe(key);
      expect(existsSync(`src/main/handlers/${kebab(key)}.ts`)).toBe(true);
    },
  );
});

describe('the tests', () => {
  it('lie where a runner finds them: *.test.ts, or under helpers, fixtures and golden', () => {
    const helpers = /^test\/(helpers|fixtures|golden|consumers)\//;
    const stray = tests.filter((path) => !/\.test\.tsx?$/.test(path) && !helpers.test(path));
    const imported = new Set(
      tests.flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/from '\.[^']*\/([a-z0-9-]+\.tsx?)'/g)].map(
          ([, name]) => name,
        ),
      ),
    );
    expect(stray.filter((path) => !imported.has(path.split('/').at(-1)))).toEqual([]);
  });

  it('skip nothing and focus nothing', () => {
    const marks = /\b(it|test|describe)\.(skip|only|todo|fails)\b/;
    const named = tests.filter((path) => path !== 'test/structure/source.test.ts');
    expect(named.filter((path) => marks.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
