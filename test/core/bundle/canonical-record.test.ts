import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canonicalJsonSchema } from '../../../src/core/bundle/canonical-record.ts';

it('docs/canonical.schema.json is the schema that bundles carry (update with -u)', async () => {
  const path = join(import.meta.dirname, '../../../docs/canonical.schema.json');
  await expect(canonicalJsonSchema()).toMatchFileSnapshot(path);
});
