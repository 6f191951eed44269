export { PeopleImportModule } from './people-import.module.js';
export { PeopleImportService, type ImportResult } from './people-import.service.js';
export { type ImportOptions } from './people-import.records.js';
