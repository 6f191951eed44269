import type { Type } from '@nestjs/common';
import { DashboardsModule } from '@sillage/dashboards';
import { GuidesModule } from '@sillage/guides';
import { LabelsModule } from '@sillage/labels';
import { MentorshipModule } from '@sillage/mentorship';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { RemindersModule } from '@sillage/reminders';
import { WebinarsModule } from '@sillage/webinars';

/** Every feature, the lower ones first. Each process loads them all: an event needs its subscribers wherever it is written. */
export const features: Type[] = [
  PeopleModule,
  ProgrammesModule,
  GuidesModule,
  WebinarsModule,
  MentorshipModule,
  LabelsModule,
  RemindersModule,
  DashboardsModule,
];
