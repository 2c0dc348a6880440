/** The floors of the house (docs/adr/0003): who may import whom. Each ban says what to do instead. */
const floor = (name, from, to, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { path: to },
});

export default {
  forbidden: [
    floor(
      'core-is-pure',
      '^src/core',
      '^src/(i18n|report|contract|main|ui|host|cli)',
      'Move the Figma, DOM or Node part up and pass data in.',
    ),
    floor(
      'i18n-knows-core-only',
      '^src/i18n',
      '^src/(report|contract|main|ui|host|cli)',
      'Texts are made from core data; pass facts in.',
    ),
    floor(
      'report-knows-core-and-words',
      '^src/report',
      '^src/(contract|main|ui|host|cli)',
      'A report is made from data; pass pictures and facts in.',
    ),
    floor(
      'contract-below-sandboxes',
      '^src/contract',
      '^src/(i18n|report|main|ui|host|cli)',
      'Put the shared shape in contract/ or core/.',
    ),
    floor(
      'main-not-ui',
      '^src/main',
      '^src/(report|ui|host|cli)',
      'Put the shared type in contract/ or core/.',
    ),
    floor('ui-not-main', '^src/ui', '^src/(main|host|cli)', 'Put the shared type in contract/ or core/.'),
    floor(
      'host-loads-bundles',
      '^src/host',
      '^src/(i18n|report|main|ui|cli)',
      'The host runs the built bundles, never the sources.',
    ),
    floor(
      'cli-below-nothing',
      '^src/cli',
      '^src/(main|ui)',
      'The command line speaks the contract, as the panel does.',
    ),
    {
      name: 'core-npm',
      severity: 'error',
      comment:
        'Core uses zod/mini for schemas, noble for SHA-256, east-asian-width for 字 counts, and pure-JavaScript writers of PNG, deflate, Parquet and tar; jszip only in the part writer.',
      from: { path: '^src/core', pathNot: '^src/core/bundle/[a-z-]*zip[a-z-]*\\.ts$' },
      to: {
        dependencyTypes: ['npm', 'npm-dev'],
        pathNot: 'node_modules/(zod|@noble/hashes|get-east-asian-width|fflate|hyparquet-writer|nanotar)/',
      },
    },
    {
      name: 'rules-are-islands',
      severity: 'error',
      comment:
        'No rule imports another rule; shared geometry goes to core/geometry, shared parameters beside rules/.',
      from: { path: '^src/core/check/rules/', pathNot: 'index\\.ts$' },
      to: { path: '^src/core/check/rules/' },
    },
    {
      name: 'exporters-are-islands',
      severity: 'error',
      comment: 'No exporter imports another; shared writing goes to core/bundle.',
      from: { path: '^src/core/bundle/exporters/', pathNot: 'index\\.ts$' },
      to: { path: '^src/core/bundle/exporters/' },
    },
    {
      name: 'src-not-test',
      severity: 'error',
      comment: 'Sources never know their tests.',
      from: { path: '^src' },
      to: { path: '^(test|scripts)' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Data in, data out, one direction.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Delete what nobody imports.',
      from: {
        orphan: true,
        path: '^src',
        pathNot: '(^src/main/open-|^src/ui/index|\\.d(\\.css)?\\.ts$|tsconfig\\.json$)',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
