/*
 * Loads the form (or the tab "Sagen") anew after the user has taken or given back a task.
 *
 * Why: values are handed out to the assignee only, and Tasklist loads a form's values when the task is selected, not when it
 * is claimed. The browser's own list of finished requests says when claiming is done.
 */
import { rebuildTab } from './rebuild-tab.js';

const CLAIM = /\/task\/[^/]+\/(claim|unclaim)$/;

new PerformanceObserver((requests) => {
  if (requests.getEntries().some(({ name }) => CLAIM.test(name))) rebuildTab();
}).observe({ type: 'resource' });
