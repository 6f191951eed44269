import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import './mentorship.constraints.js';
import { MentorshipEnds } from './mentorship-ends.js';
import { CheckIn } from './check-in.entity.js';
import { EnrolmentChainResolver } from './lineage/enrolment-chain.resolver.js';
import { Goal } from './goal.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { InvitationQueries } from './invitations/invitation.queries.js';
import { InvitationResolver } from './invitations/invitation.resolver.js';
import { InvitationService } from './invitations/invitation.service.js';
import { LeaversReturn } from './leavers-return.js';
import { LineageQueries } from './lineage/lineage.queries.js';
import { LineageResolver } from './lineage/lineage.resolver.js';
import { Mentorship } from './mentorship.entity.js';
import { MentorshipMovesResolver } from './mentorship-moves.resolver.js';
import { MentorshipQueries } from './mentorship.queries.js';
import { MentorshipResolver } from './mentorship.resolver.js';
import { MentorshipService } from './mentorship.service.js';
import { MentorshipSubscribers } from './mentorship.subscribers.js';
import { MentorshipSweeps } from './mentorship.sweeps.js';
import { PersonMentoringResolver } from './person-mentoring.resolver.js';
import { PendingInvitations } from './invitations/pending-invitations.js';
import { MentorSuggestionQueries } from './suggestions/mentor-suggestion.queries.js';
import { MentorSuggestionResolver } from './suggestions/mentor-suggestion.resolver.js';

@Module({
  imports: [TypeOrmModule.forFeature([CheckIn, Goal, Invitation, Mentorship]), PeopleModule, ProgrammesModule],
  providers: [
    InvitationService,
    InvitationQueries,
    InvitationResolver,
    PendingInvitations,
    MentorshipService,
    MentorshipQueries,
    MentorshipResolver,
    MentorshipMovesResolver,
    MentorshipSubscribers,
    MentorshipSweeps,
    MentorshipEnds,
    EnrolmentChainResolver,
    PersonMentoringResolver,
    LineageQueries,
    LeaversReturn,
    LineageResolver,
    MentorSuggestionQueries,
    MentorSuggestionResolver,
  ],
  exports: [InvitationService, InvitationQueries, MentorshipService, MentorshipQueries, LineageQueries],
})
export class MentorshipModule {}
