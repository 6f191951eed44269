export { AuditEntry, type Audited } from './audit-entry.js';
