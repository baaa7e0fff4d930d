// Loaded first in the body and alone (a strict content security policy allows no inline script):
// tells the styles that scripts run, so that nothing jumps when the rest arrives.
document.body.className +=
  " js-enabled" + ("noModule" in HTMLScriptElement.prototype ? " govuk-frontend-supported" : "");
