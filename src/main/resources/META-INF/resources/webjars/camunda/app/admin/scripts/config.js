/* Admin for Omhu. */
import { dateFormat, locales, vendor } from '../../../../omhu/v2/settings.js';

export default {
  app: { name: 'Administration', vendor },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  customScripts: ['../../../omhu/v2/forget', '../../../omhu/v2/app-names'],
};
