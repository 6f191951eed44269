export { Config, ConfigurationError, configurationVariables, loadConfig } from './config.js';
export { ConfigModule } from './config.module.js';
export { isCountryCode, isLocale, isTimeZone } from './conventions.js';
export { type IdentityProviderSettings, variablesOfProvider } from './identity-providers.js';
