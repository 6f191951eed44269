export { AuditEntry, type Audited } from './audit-entry.js';
export { AuditModule } from './audit.module.js';
export { subjectTypes, type Subject, type SubjectType } from './subject.js';
export { RefusalAudit } from './refusal-audit.js';
