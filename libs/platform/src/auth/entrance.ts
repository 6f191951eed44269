import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KnownDevices } from './known-devices.js';
import { SessionCookie } from './session-cookie.js';
import type { SignInWay } from './sign-in.entity.js';
import { SignIns, type StartedSignIn } from './sign-ins.js';

/** How every door of the server lets somebody in, once it knows who they are. */
@Injectable()
export class Entrance {
  constructor(
    private readonly signIns: SignIns,
    private readonly cookie: SessionCookie,
    private readonly devices: KnownDevices,
  ) {}

  /**
   * Signs the person in: a new token, in the answer's cookie too, whatever the browser brought along; what it was signed
   * in as until then has ended. What is returned is what an API client is told.
   */
  async admit(
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    personId: string,
    way: SignInWay,
  ): Promise<StartedSignIn> {
    const before = this.cookie.read(request);
    if (before !== null) await this.signIns.end(before);
    const started = await this.signIns.start(personId, { way, userAgent: request.headers['user-agent'] });
    await this.devices.remember({ request, reply }, personId);
    return this.tell(reply, started);
  }

  /** Tells the browser its new token. */
  tell(reply: FastifyReply, started: StartedSignIn): StartedSignIn {
    this.cookie.write(reply, started);
    void reply.header('cache-control', 'no-store');
    return started;
  }
}
