import { Module } from '@nestjs/common';
import { LabelsModule } from '@sillage/labels';
import { ProgrammesModule } from '@sillage/programmes';
import { NextStepQueries } from './next-step.queries.js';
import { NextStepResolver, ViewerNextStepsResolver } from './next-step.resolver.js';
import { NextSteps } from './next-steps.js';

@Module({
  imports: [ProgrammesModule, LabelsModule],
  providers: [NextStepQueries, NextSteps, ViewerNextStepsResolver, NextStepResolver],
})
export class JourneyModule {}
