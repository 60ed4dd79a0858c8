/* Cockpit for Omhu. */
import { danish, dateFormat, locales, vendor } from '../../../../omhu/v1/settings.js';

export default {
  app: { name: danish ? 'Overblik' : 'Overview', vendor },
  locales,
  dateFormat,
  disableWelcomeMessage: true,
  customScripts: ['../../../omhu/v1/forget', '../../../omhu/v1/app-names'],
};
