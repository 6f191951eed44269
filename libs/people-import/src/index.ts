export { PeopleImportModule } from './people-import.module.js';
export { PeopleImportService, type ImportResult } from './people-import.service.js';
export { type ImportOptions } from './people-import.records.js';
export { type HrColumn } from './hr-columns.js';
export { hrColumnDescriptions, withHrColumns } from './hr-columns.document.js';
