/* Admin for Omhu. */
import { dateFormat, locales, vendor } from '../../../../omhu/v1/settings.js';

export default {
  app: { name: 'Administration', vendor },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  customScripts: ['../../../omhu/v1/forget', '../../../omhu/v1/app-names'],
};
