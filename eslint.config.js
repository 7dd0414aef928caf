import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import a11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import typescript from 'typescript-eslint';

const only = (patterns, message) => ['error', { patterns: patterns.map((regex) => ({ regex, message })) }];

const readonly = (...names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

export default typescript.config(
  { ignores: ['dist', 'node_modules', '.data', 'custom-elements.json'] },
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `${count} places`: a number reads well in a text.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `@click=${() => this.next()}`: an arrow that returns what a call returns is short, and harmless.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // With noUncheckedIndexedAccess, `!` is how one says that an index or a group is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Lit binds the listeners of a template to their element.
      '@typescript-eslint/unbound-method': 'off',
      // An empty text counts as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      // Handlers of events may be asynchronous: nobody waits for them.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      { plugins: { 'lit-a11y': a11y }, rules: a11y.configs.recommended.rules },
    ],
  },
  // Dependencies point one way: steps → components, controllers, contexts → gateway → booking → protocol.
  {
    files: ['src/protocol/**'],
    rules: { 'no-restricted-imports': only([String.raw`^\.\./`], 'protocol/ imports nothing of ours.') },
  },
  {
    files: ['src/booking/**'],
    rules: {
      'no-restricted-imports': only(
        [String.raw`^\.\./(?!protocol/)`, '^lit', '^@lit'],
        'booking/ imports protocol/ and no DOM.',
      ),
    },
  },
  {
    files: ['src/gateway/**'],
    rules: {
      'no-restricted-imports': only(
        [String.raw`^\.\./(?!protocol/|booking/|configuration/)`, '^lit', '^@lit'],
        'gateway/ imports booking/ and protocol/ only.',
      ),
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true`, and node:test's describe() that returns a promise nobody awaits.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // @open-wc/testing types chai's equal() as if it always compared DOM trees, which takes a promise.
            { from: 'package', package: 'chai', name: 'Equal' },
            { from: 'package', package: '@types/chai', name: 'Equal' },
            { from: 'package', package: 'node:test', name: ['it', 'test', 'describe', 'suite'] },
          ],
        },
      ],
      // Answers of a server are read as the JSON they are: a wrong guess at their shape fails the test.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
    },
  },
  // Their types are those of the built package, which need not be there: test/frameworks/types.test.ts checks them.
  { files: ['test/frameworks/apps/**/*.ts'], extends: [typescript.configs.disableTypeChecked] },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: readonly('process', 'console', 'performance', 'fetch', 'URL', 'setTimeout') },
  },
  prettier,
);
