export { AuditEntry, type Audited } from './audit-entry.js';
export { AuditModule } from './audit.module.js';
export { RefusalAudit } from './refusal-audit.js';
