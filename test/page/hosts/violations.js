/** Collects what the page's policy refused. */
/* global window, document */
window.violations = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  window.violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`),
);
