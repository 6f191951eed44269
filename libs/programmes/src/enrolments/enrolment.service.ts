import { Injectable } from '@nestjs/common';
import { holdPeople, keepWhatEnded, notUndone, Person, PersonScope } from '@sillage/people';
import {
  DomainError,
  newId,
  refuse,
  UnitOfWork,
  type Actor,
  type DomainEvent,
  type Subject,
  type Transaction,
} from '@sillage/platform';
import { Enrolment, EnrolmentStatus } from './enrolment.entity.js';
import { holdWithMentees } from './enrolment-locks.js';
import { founderNamers, whyNotMove, whyNotNamed, type EnrolmentMove } from './enrolment.policy.js';
import { whyNothingNew } from '../programme-archive.js';
import { Programme } from '../programme.entity.js';
import {
  enrolmentFounderNamed,
  enrolmentLabelChanged,
  enrolmentLeft,
  enrolmentPaused,
  enrolmentResumed,
  enrolmentStarted,
  participationEnded,
  participationForgotten,
} from '../programmes.events.js';

/** `at` is when they left the company. */
type Departed = { personId: string; at?: string };
type OfEnrolment = { enrolmentId: string; programmeId: string; personId: string };

/** Who takes part in which programme. Only the person enrols, pauses or leaves. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly scope: PersonScope,
  ) {}

  async enrol(actor: Actor, programmeKey: string): Promise<Enrolment> {
    return this.unitOfWork.run(async (tx) => {
      const programme = await programmeWith(tx, programmeKey);
      refuse(whyNothingNew(programme));
      return this.start(tx, programme.id, actor);
    });
  }

  async pause(actor: Actor, programmeKey: string): Promise<Enrolment> {
    return this.move(actor, programmeKey, 'PAUSE', (enrolment, tx) => enrolment.pause(tx.now), enrolmentPaused);
  }

  async resume(actor: Actor, programmeKey: string): Promise<Enrolment> {
    return this.move(actor, programmeKey, 'RESUME', (enrolment) => enrolment.resume(), enrolmentResumed);
  }

  /** What the features above do on this event, they do in the same transaction. */
  async leave(actor: Actor, programmeKey: string): Promise<Enrolment> {
    return this.unitOfWork.run(async (tx) => {
      const { id: programmeId } = await programmeWith(tx, programmeKey);
      await holdWithMentees(tx, { personId: actor.personId, programmeId });
      return this.move(actor, programmeKey, 'LEAVE', (enrolment) => enrolment.leave(tx.now), enrolmentLeft);
    });
  }

  /**
   * Lets an enrolled person start a chain without a mentor, or takes that back.
   * @throws DomainError NOT_FOUND where the person is out of the manager's scope, NOT_ENROLLED
   */
  async nameFounder(
    actor: Actor,
    named: { programme: string; personId: string; founder: boolean },
  ): Promise<Enrolment> {
    return this.unitOfWork.run(async (tx) => {
      const { id: programmeId } = await programmeWith(tx, named.programme);
      const scope = { roles: founderNamers, programmeId };
      if (!(await this.scope.reaches(actor, scope, named.personId))) {
        throw new DomainError('NOT_FOUND', { subject: { type: 'Person', id: named.personId } });
      }
      const enrolment = await lockedEnrolment(tx, programmeId, named.personId);
      refuse(whyNotNamed(enrolment?.status ?? null));
      if (enrolment === null) throw new DomainError('NOT_ENROLLED');
      if (enrolment.founder === named.founder) return enrolment;
      enrolment.nameFounder(named.founder, tx.now);
      tx.emit(enrolmentFounderNamed({ programmeId, personId: named.personId, founder: named.founder }));
      tx.audit({
        actor,
        action: named.founder ? 'founder.named' : 'founder.taken-back',
        subject: subjectOf(enrolment),
      });
      return tx.save(enrolment);
    });
  }

  /** Accepting an offer is the voluntary act: it enrols the mentee, or ends a pause or an absence. */
  async enrolInvited(tx: Transaction, actor: Actor, programmeId: string): Promise<Enrolment> {
    // Whoever enrols by themselves at this very moment is enrolled, which is all that accepting needs.
    const [begun] = await tx.query<{ id: string }>(
      `INSERT INTO enrolment (id, programme_id, person_id, status, enrolled_at) VALUES ($1, $2, $3, 'ACTIVE', $4)
       ON CONFLICT ON CONSTRAINT enrolment_once DO NOTHING RETURNING id`,
      [newId(), programmeId, actor.personId, tx.now],
    );
    const enrolment = await tx.lock(Enrolment, { programmeId, personId: actor.personId });
    if (begun !== undefined) return started(tx, actor, enrolment);
    if (enrolment.status === EnrolmentStatus.ACTIVE) return enrolment;
    if (enrolment.status === EnrolmentStatus.LEFT) return this.start(tx, programmeId, actor);
    enrolment.resume();
    tx.emit(enrolmentResumed(ofEnrolment(enrolment)));
    tx.audit({ actor, action: 'enrolment.resume', subject: subjectOf(enrolment) });
    return tx.save(enrolment);
  }

  /** Writes down the level in force, or that there is none; called by labels, in the transaction that changes it. */
  async recordLabelInForce(
    tx: Transaction,
    label: { programmeId: string; personId: string; levelId: string | null },
  ): Promise<void> {
    const enrolment = await tx.lock(Enrolment, { programmeId: label.programmeId, personId: label.personId });
    if (enrolment.levelId === label.levelId) return;
    if (enrolment.levelId === null) enrolment.labelledSince = tx.now;
    if (label.levelId === null) enrolment.labelledSince = null;
    else enrolment.firstLabelledAt ??= tx.now;
    if (label.levelId !== null) enrolment.alumnusSince = null;
    enrolment.levelId = label.levelId;
    tx.emit(enrolmentLabelChanged(label));
    await tx.save(enrolment);
  }

  /** Writes down since when somebody without a label in force is an alumnus, or that they are none; called by labels too. */
  async recordAlumnus(
    tx: Transaction,
    { since, ...of }: { programmeId: string; personId: string; since: Date | null },
  ): Promise<void> {
    const enrolment = await tx.lock(Enrolment, of);
    enrolment.alumnusSince = enrolment.status === EnrolmentStatus.LEFT ? null : since;
    await tx.save(enrolment);
  }

  /**
   * Someone who left the company leaves its programmes, all in one transaction, by the system and without a message to
   * them. What they took up after they had left, when they were back before the news came, is let be; and so is
   * everything where an administrator undid it.
   */
  async closeOf({ personId, at }: Departed, tx: Transaction): Promise<void> {
    // An older event has no time: of whoever is back, nobody knows then what is new.
    const isGone =
      at === undefined
        ? (await tx.find(Person, { id: personId }))?.active === false
        : (await notUndone(tx, [{ personId, at }])).length > 0;
    if (isGone) await this.endParticipation({ personId, at }, tx);
  }

  /** Within the erasure: the features above end what there is, and then forget whose it was. */
  async forget({ personId }: { personId: string }, tx: Transaction): Promise<void> {
    await this.endParticipation({ personId }, tx);
    tx.emit(participationForgotten({ personId }));
  }

  private async endParticipation({ personId, at }: Departed, tx: Transaction): Promise<void> {
    await holdWithMentees(tx, { personId, programmeId: null });
    const left = at === undefined ? null : new Date(at);
    for (const enrolment of await tx.list(Enrolment, { personId })) {
      if (enrolment.status === EnrolmentStatus.LEFT) continue;
      if (left !== null && enrolment.enrolledAt > left) continue;
      const { id: subjectId, status, pausedAt, alumnusSince, levelId, labelledSince } = enrolment;
      const before = { status, pausedAt, alumnusSince, levelId, labelledSince };
      if (left !== null) await keepWhatEnded(tx, left, [{ personId, kind: 'ENROLMENT', subjectId, before }]);
      enrolment.leave(tx.now);
      tx.emit(enrolmentLeft({ ...ofEnrolment(enrolment), at }));
      tx.audit({ actor: null, action: 'enrolment.closed', subject: subjectOf(enrolment) });
      await tx.save(enrolment);
    }
    tx.emit(participationEnded({ personId, at }));
  }

  private async start(tx: Transaction, programmeId: string, actor: Actor): Promise<Enrolment> {
    const here = await holdPeople(tx, [actor.personId]);
    if (!here.has(actor.personId)) throw new DomainError('UNAUTHENTICATED');
    const known = await lockedEnrolment(tx, programmeId, actor.personId);
    refuse(whyNotMove('ENROL', known?.status ?? null));
    const enrolment = known ?? Enrolment.start(programmeId, actor.personId, tx.now);
    if (known) enrolment.comeBack(tx.now);
    return started(tx, actor, await tx.save(enrolment));
  }

  private async move(
    actor: Actor,
    programmeKey: string,
    move: EnrolmentMove,
    change: (enrolment: Enrolment, tx: Transaction) => void,
    moved: (payload: OfEnrolment) => DomainEvent,
  ): Promise<Enrolment> {
    return this.unitOfWork.run(async (tx) => {
      const { id: programmeId } = await programmeWith(tx, programmeKey);
      const enrolment = await lockedEnrolment(tx, programmeId, actor.personId);
      refuse(whyNotMove(move, enrolment?.status ?? null));
      if (enrolment === null) throw new DomainError('NOT_ENROLLED');
      change(enrolment, tx);
      tx.emit(moved(ofEnrolment(enrolment)));
      tx.audit({ actor, action: `enrolment.${move.toLowerCase()}`, subject: subjectOf(enrolment) });
      return tx.save(enrolment);
    });
  }
}

function started(tx: Transaction, actor: Actor, enrolment: Enrolment): Enrolment {
  tx.emit(enrolmentStarted(ofEnrolment(enrolment)));
  tx.audit({ actor, action: 'enrolment.enrol', subject: subjectOf(enrolment) });
  return enrolment;
}

async function programmeWith(tx: Transaction, key: string): Promise<Programme> {
  const programme = await tx.find(Programme, { key });
  if (programme === null) throw new DomainError('NOT_FOUND', { argumentPath: 'input.programme' });
  return programme;
}

async function lockedEnrolment(tx: Transaction, programmeId: string, personId: string): Promise<Enrolment | null> {
  const known = await tx.find(Enrolment, { programmeId, personId });
  return known && tx.lock(Enrolment, known.id);
}

function ofEnrolment({ id, programmeId, personId }: Enrolment): OfEnrolment {
  return { enrolmentId: id, programmeId, personId };
}

function subjectOf({ id }: Enrolment): Subject {
  return { type: 'Enrolment', id };
}
