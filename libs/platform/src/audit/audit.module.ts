import { Module } from '@nestjs/common';
import { RefusalAudit } from './refusal-audit.js';

@Module({ providers: [RefusalAudit], exports: [RefusalAudit] })
export class AuditModule {}
