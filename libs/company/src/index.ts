export { CompanyModule } from './company.module.js';

export { accentOf, type Accent, type Tones } from './accent.js';
export { minimumGroupSize, type CompanyFacts } from './company-facts.js';
export { CompanySettings } from './company-settings.js';
export { CompanyService, type CompanyChanges } from './company.service.js';
export { beginningOf, firstMondayOf } from './kit-calendar.js';
export { KitLevelType } from './kit.types.js';
export { inLanguage, type Kit } from './kit.js';
export { Kits } from './kits.js';
export { CompanyType } from './company.types.js';
