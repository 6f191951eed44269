import type { Type } from '@nestjs/common';
import { AccountsModule } from '@sillage/accounts';
import { CompanyModule } from '@sillage/company';
import { DashboardsModule } from '@sillage/dashboards';
import { GuidesModule } from '@sillage/guides';
import { JourneyModule } from '@sillage/journey';
import { LabelPagesModule } from '@sillage/label-pages';
import { LabelsModule } from '@sillage/labels';
import { MentorshipModule } from '@sillage/mentorship';
import { OperationsModule } from '@sillage/operations';
import { PeopleModule } from '@sillage/people';
import { PeopleImportModule } from '@sillage/people-import';
import { ProgrammesModule } from '@sillage/programmes';
import { MessagesModule } from '@sillage/messages';
import { RemindersModule } from '@sillage/reminders';
import { WebinarsModule } from '@sillage/webinars';

/** Every feature, the lower ones first. Each process loads them all: an event needs its subscribers wherever it is written. */
export const features: Type[] = [
  CompanyModule,
  PeopleModule,
  PeopleImportModule,
  AccountsModule,
  ProgrammesModule,
  GuidesModule,
  WebinarsModule,
  MentorshipModule,
  LabelsModule,
  LabelPagesModule,
  JourneyModule,
  MessagesModule,
  RemindersModule,
  DashboardsModule,
  OperationsModule,
];
