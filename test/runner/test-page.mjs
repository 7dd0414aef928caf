/**
 * The page each browser test runs in. An error or a warning on the console fails the test that caused it: a
 * clinic's webmaster should find none. A test that expects one replaces console.error or console.warn itself.
 */
export const testPage = (testFramework) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
  <body>
    <script>
      // Lit's reminder that these are its development files; what else it warns of is meant for us.
      globalThis.litIssuedWarnings = new Set(['dev-mode']);
      for (const level of ['error', 'warn']) {
        const original = console[level];
        console[level] = (...args) => {
          original.apply(console, args);
          reportError(new Error('console.' + level + ': ' + args.map(String).join(' ')));
        };
      }
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
