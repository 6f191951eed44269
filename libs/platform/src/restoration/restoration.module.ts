import { Global, Module } from '@nestjs/common';
import { Restorations } from './restorations.js';

@Global()
@Module({ providers: [Restorations], exports: [Restorations] })
export class RestorationModule {}
