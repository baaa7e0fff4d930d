// Loaded as a module at the end: wakes the official components on the page.
// Every page works without it.
import { initAll } from "./govuk-frontend.min.js";

initAll();
