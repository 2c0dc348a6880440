import figmaPlugin from '@figma/eslint-plugin-figma-plugins';
import tseslint from 'typescript-eslint';

const figmaOnly = {
  name: 'figma',
  message: 'Only src/main/figma/ says `figma.`: give it a function there and call that.',
};

export default tseslint.config(
  {
    ignores: [
      'build/',
      'out/',
      'node_modules/',
      'assets/',
      'test/golden/',
      '**/*.d.css.ts',
      'coverage/',
      '.venv/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/main/**'],
    plugins: { '@figma/figma-plugins': figmaPlugin },
    rules: {
      ...Object.fromEntries(
        Object.keys(figmaPlugin.rules).map((rule) => [`@figma/figma-plugins/${rule}`, 'error']),
      ),
      'no-restricted-globals': ['error', figmaOnly],
    },
  },
  { files: ['src/main/figma/**'], rules: { 'no-restricted-globals': 'off' } },
  { files: ['src/cli/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.{js,cjs,mjs}'], ...tseslint.configs.disableTypeChecked },
  // The plugin's build loads its settings as CommonJS.
  { files: ['*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
