/* Admin for Omhu. */
import { dateFormat, locales, vendor } from '../../../../omhu/v3/settings.js';

export default {
  app: { name: 'Administration', vendor },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  customScripts: ['../../../omhu/v3/forget', '../../../omhu/v3/app-names'],
};
