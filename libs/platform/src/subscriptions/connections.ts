import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Authentication, SessionCookie, type Actor } from '../auth/index.js';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { Connection, type Introduction } from './connection.js';

/** Makes connections, with what each of them reads with. */
@Injectable()
export class Connections {
  constructor(
    private readonly config: Config,
    private readonly authentication: Authentication,
    private readonly cookie: SessionCookie,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  with(headers: IncomingHttpHeaders): Connection {
    const { authentication, database, clock, config } = this;
    return new Connection(headers, authentication, { database, clock, publicUrl: config.publicUrl });
  }

  /** @param cookies those that the browser brought when it opened the connection */
  async introduce(
    connection: Connection,
    params: Introduction,
    cookies: FastifyRequest['cookies'],
  ): Promise<Actor | null> {
    return connection.introduce(params, this.cookie.read({ cookies }));
  }
}
