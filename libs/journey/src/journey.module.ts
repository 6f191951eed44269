import { Module } from '@nestjs/common';
import { LabelsModule } from '@sillage/labels';
import { ProgrammesModule } from '@sillage/programmes';
import { NextStepResolver } from './next-step.resolver.js';

@Module({
  imports: [ProgrammesModule, LabelsModule],
  providers: [NextStepResolver],
})
export class JourneyModule {}
