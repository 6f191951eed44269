/**
 * What mentoring should do, said once more as simply as can be: no locks, no transactions, one move after the other.
 * Whatever happens at once in the database must be what some order of the same moves gives here.
 */
export type Enrolment = 'ACTIVE' | 'PAUSED' | 'LEFT' | null;
/** Whoever has held the label once takes no mentor's place any more; here nobody loses it. */
export type PersonState = { enrolment: Enrolment; labelled: boolean; visible: boolean; erased: boolean };
export type InvitationState = { id: string; offer: boolean; mentor: string; mentee: string; status: string };
export type MentorshipState = { id: string; mentor: string; mentee: string; status: string };

export type Move =
  | { kind: 'offer' | 'request'; who: string; whom: string }
  | { kind: 'accept' | 'decline' | 'cancel'; who: string; invitation: string }
  | { kind: 'end'; who: string; mentorship: string }
  | { kind: 'enrol' | 'pause' | 'resume' | 'leave' | 'erase' | 'label'; who: string };

/** `done`, or the code of the refusal. */
export type Outcome = string;

export class MentoringModel {
  constructor(
    private readonly capacity: number,
    readonly people: Map<string, PersonState>,
    readonly invitations: InvitationState[] = [],
    readonly mentorships: MentorshipState[] = [],
    /** Whoever has a place in a chain, with the mentor above. */
    readonly above: Map<string, string | null> = new Map(),
  ) {}

  copy(): MentoringModel {
    return new MentoringModel(
      this.capacity,
      new Map([...this.people].map(([id, person]) => [id, { ...person }])),
      this.invitations.map((invitation) => ({ ...invitation })),
      this.mentorships.map((mentorship) => ({ ...mentorship })),
      new Map(this.above),
    );
  }

  /** @param id of what the move makes, if it makes something */
  make(move: Move, id: string): Outcome {
    switch (move.kind) {
      case 'offer':
        return this.ask(move.who, move.whom, { offer: true, id });
      case 'request':
        return this.ask(move.whom, move.who, { offer: false, id });
      case 'accept':
        return this.accept(move.who, move.invitation, id);
      case 'decline':
        return this.close(move.who, move.invitation, 'decline');
      case 'cancel':
        return this.close(move.who, move.invitation, 'cancel');
      case 'end':
        return this.end(move.who, move.mentorship);
      case 'erase':
        return this.erase(move.who);
      case 'label':
        return this.label(move.who);
      case 'enrol':
      case 'pause':
      case 'resume':
      case 'leave':
        return this.moveEnrolment(move.kind, move.who);
      default:
        return move satisfies never;
    }
  }

  /** Everything that can be seen of it, in an order of its own. */
  summary(): string[] {
    const name = (id: string) => (this.person(id).erased ? 'nobody' : id);
    const lines = [...this.people].map(([id, { enrolment, erased }]) => `${id} ${enrolment} ${erased ? 'erased' : ''}`);
    for (const { id, status } of [...this.invitations, ...this.mentorships]) lines.push(`${id} ${status}`);
    for (const id of this.above.keys()) {
      if (!this.person(id).erased) lines.push([id, ...this.chainAbove(id).map(name)].join(' < '));
    }
    return lines.toSorted();
  }

  private ask(mentorId: string, menteeId: string, { offer, id }: { offer: boolean; id: string }): Outcome {
    const [me, other] = offer ? [mentorId, menteeId] : [menteeId, mentorId];
    if (me === other) return 'SELF_SPONSORSHIP';
    if (this.person(me).erased) return 'UNAUTHENTICATED';
    if (this.person(other).erased) return 'NOT_FOUND';
    const refusal = offer ? this.whyNoOffer(mentorId, menteeId) : this.whyNoRequest(mentorId, menteeId);
    if (refusal !== null) return refusal;
    this.invitations.push({ id, offer, mentor: mentorId, mentee: menteeId, status: 'PENDING' });
    return 'done';
  }

  private whyNoOffer(mentorId: string, menteeId: string): Outcome | null {
    const mentor = this.person(mentorId);
    if (!mentor.labelled) return 'MENTOR_NOT_LABELLED';
    if (mentor.enrolment !== 'ACTIVE') return 'NOT_ENROLLED';
    if (this.isPendingBetween(mentorId, menteeId)) return 'INVITATION_PENDING_ALREADY';
    if (this.freePlaces(mentorId) <= 0) return 'MENTOR_AT_CAPACITY';
    if (!this.isPlaceShown(menteeId, mentorId)) return null;
    if (this.isAtOrAbove(menteeId, mentorId)) return 'LINEAGE_CYCLE';
    return this.isMentored(menteeId) ? 'MENTEE_ALREADY_MENTORED' : null;
  }

  /** To those beside somebody in the chain, and to everybody for whoever chose to be seen. */
  private isPlaceShown(id: string, viewer: string): boolean {
    return this.person(id).visible || this.above.get(viewer) === id || this.above.get(id) === viewer;
  }

  private whyNoRequest(mentorId: string, menteeId: string): Outcome | null {
    const mentor = this.person(mentorId);
    if (this.person(menteeId).enrolment !== 'ACTIVE') return 'NOT_ENROLLED';
    if (this.isMentored(menteeId)) return 'MENTEE_ALREADY_MENTORED';
    if (this.isPendingBetween(mentorId, menteeId)) return 'INVITATION_PENDING_ALREADY';
    if (!mentor.labelled || !mentor.visible) return 'MENTOR_NOT_LABELLED';
    if (mentor.enrolment !== 'ACTIVE') return 'MENTOR_AT_CAPACITY';
    if (this.isAtOrAbove(menteeId, mentorId)) return 'LINEAGE_CYCLE';
    return this.freePlaces(mentorId) <= 0 ? 'MENTOR_AT_CAPACITY' : null;
  }

  private accept(who: string, invitationId: string, id: string): Outcome {
    const found = this.answerable(who, invitationId, 'accept');
    if (typeof found === 'string') return found;
    const { offer, mentor: mentorId, mentee: menteeId } = found;
    const [mentor, mentee] = [this.person(mentorId), this.person(menteeId)];
    if (mentor.enrolment !== 'ACTIVE' || (!offer && mentee.enrolment !== 'ACTIVE')) return 'NOT_ENROLLED';
    if (this.isMentored(menteeId)) return 'MENTEE_ALREADY_MENTORED';
    if (!offer && this.freePlaces(mentorId) <= 0) return 'MENTOR_AT_CAPACITY';
    if (this.isAtOrAbove(menteeId, mentorId)) return 'LINEAGE_CYCLE';
    mentee.enrolment = 'ACTIVE';
    this.endWhere((mentorship) => mentorship.mentee === menteeId, mentee.labelled ? 'COMPLETED' : 'ENDED');
    found.status = 'ACCEPTED';
    this.mentorships.push({ id, mentor: mentorId, mentee: menteeId, status: 'ACTIVE' });
    if (!this.above.has(mentorId)) this.above.set(mentorId, null);
    this.above.set(menteeId, mentorId);
    this.cancelWhere((invitation) => invitation.mentee === menteeId);
    return 'done';
  }

  private close(who: string, id: string, move: 'decline' | 'cancel'): Outcome {
    const found = this.answerable(who, id, move);
    if (typeof found === 'string') return found;
    found.status = move === 'decline' ? 'DECLINED' : 'CANCELLED';
    return 'done';
  }

  private answerable(who: string, id: string, move: 'accept' | 'decline' | 'cancel'): InvitationState | Outcome {
    const found = this.invitations.find((invitation) => invitation.id === id);
    if (!found || (who !== found.mentor && who !== found.mentee)) return 'NOT_FOUND';
    const isSender = who === (found.offer ? found.mentor : found.mentee);
    if (isSender !== (move === 'cancel')) return 'FORBIDDEN';
    return found.status === 'PENDING' ? found : 'INVALID_TRANSITION';
  }

  private end(who: string, id: string): Outcome {
    const found = this.mentorships.find((mentorship) => mentorship.id === id);
    if (!found || (who !== found.mentor && who !== found.mentee)) return 'NOT_FOUND';
    if (found.status !== 'ACTIVE') return 'INVALID_TRANSITION';
    found.status = this.person(found.mentee).labelled ? 'COMPLETED' : 'ENDED';
    return 'done';
  }

  private label(who: string): Outcome {
    const person = this.person(who);
    if (person.enrolment !== 'ACTIVE') return 'NOT_ENROLLED';
    person.labelled = true;
    return 'done';
  }

  private moveEnrolment(kind: 'enrol' | 'pause' | 'resume' | 'leave', who: string): Outcome {
    const person = this.person(who);
    const takesPart = person.enrolment === 'ACTIVE' || person.enrolment === 'PAUSED';
    if (kind === 'enrol') {
      if (person.erased) return 'UNAUTHENTICATED';
      if (takesPart) return 'ALREADY_ENROLLED';
      person.enrolment = 'ACTIVE';
      return 'done';
    }
    if (!takesPart) return 'NOT_ENROLLED';
    if (kind === 'leave') {
      this.depart(who);
      return 'done';
    }
    if (person.enrolment !== (kind === 'pause' ? 'ACTIVE' : 'PAUSED')) return 'INVALID_TRANSITION';
    person.enrolment = kind === 'pause' ? 'PAUSED' : 'ACTIVE';
    return 'done';
  }

  private erase(who: string): Outcome {
    Object.assign(this.person(who), { erased: true, visible: false });
    this.depart(who);
    return 'done';
  }

  private depart(who: string): void {
    const person = this.person(who);
    if (person.enrolment !== null) person.enrolment = 'LEFT';
    this.cancelWhere(({ mentor, mentee }) => mentor === who || mentee === who);
    this.endWhere(({ mentor, mentee }) => mentor === who || mentee === who, 'ENDED');
  }

  private cancelWhere(isMeant: (invitation: InvitationState) => boolean): void {
    for (const one of this.invitations) if (one.status === 'PENDING' && isMeant(one)) one.status = 'CANCELLED';
  }

  private endWhere(isMeant: (mentorship: MentorshipState) => boolean, status: 'ENDED' | 'COMPLETED'): void {
    for (const one of this.mentorships) if (one.status === 'ACTIVE' && isMeant(one)) one.status = status;
  }

  /** Whose mentor takes a pause may look again. */
  private isMentored(menteeId: string): boolean {
    return this.mentorships.some(
      ({ status, mentor, mentee }) =>
        status === 'ACTIVE' && mentee === menteeId && this.person(mentor).enrolment === 'ACTIVE',
    );
  }

  private isPendingBetween(one: string, other: string): boolean {
    return this.invitations.some(
      ({ status, mentor, mentee }) =>
        status === 'PENDING' && ((mentor === one && mentee === other) || (mentor === other && mentee === one)),
    );
  }

  private freePlaces(mentorId: string): number {
    const mentees = this.mentorships.filter(
      ({ status, mentor, mentee }) => status === 'ACTIVE' && mentor === mentorId && !this.person(mentee).labelled,
    );
    const offers = this.invitations.filter((one) => one.status === 'PENDING' && one.offer && one.mentor === mentorId);
    return this.capacity - mentees.length - offers.length;
  }

  private isAtOrAbove(id: string, below: string): boolean {
    return this.above.has(below) && [below, ...this.chainAbove(below)].includes(id);
  }

  private chainAbove(id: string): string[] {
    const mentor = this.above.get(id) ?? null;
    return mentor === null ? [] : [mentor, ...this.chainAbove(mentor)];
  }

  private person(id: string): PersonState {
    const person = this.people.get(id);
    if (person === undefined) throw new Error(`Nobody is called ${id}.`);
    return person;
  }
}
