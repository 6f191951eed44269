import { Module } from '@nestjs/common';
import './audit-entry.shape.js';
import { AuditTrail } from './audit-trail.queries.js';
import { AuditTrailResolver } from './audit-trail.resolver.js';

@Module({ providers: [AuditTrail, AuditTrailResolver] })
export class OperationsModule {}
