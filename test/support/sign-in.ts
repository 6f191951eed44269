import type { INestApplicationContext } from '@nestjs/common';
import { type Clock, SignIns, type StartedSignIn } from '@sillage/platform';

/** A person, or the id of one. */
export type Somebody = string | { id: string } | { personId: string };

/** Signs people in without their password, once each; again when the clock has outlived their sign-in. */
export class SignInDesk {
  private readonly started = new Map<string, StartedSignIn & { usedAt: Date }>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: Clock,
  ) {}

  async tokenFor(somebody: Somebody): Promise<string> {
    const personId = personIdOf(somebody);
    const signIns = this.app.get(SignIns);
    const usedAt = this.clock.now();
    const known = this.started.get(personId);
    const holds = known && known.expiresAt > usedAt && known.usedAt > signIns.idleSince;
    const started = holds ? known : await signIns.start(personId, { way: 'password' });
    this.started.set(personId, { ...started, usedAt });
    return started.token;
  }
}

function personIdOf(somebody: Somebody): string {
  if (typeof somebody === 'string') return somebody;
  return 'personId' in somebody ? somebody.personId : somebody.id;
}
