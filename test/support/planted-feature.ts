import { Controller, Get, Injectable, Module, Post, Req } from '@nestjs/common';
import {
  Args,
  Field,
  Float,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  AccountDirectory,
  Actor,
  actorOf,
  Allow,
  connection,
  ConnectionArgs,
  connectionType,
  Ctx,
  CurrentActor,
  Database,
  DateScalar,
  DateTimeScalar,
  DomainError,
  hashPassword,
  hasRole,
  IdArg,
  IsId,
  keyset,
  MutationInput,
  MutationPayload,
  PersonDirectory,
  Public,
  RequestContext,
  Shape,
  signedIn,
  UnitOfWork,
  type Connection,
  type Credentials,
  type Recognised,
  type Subject,
} from '@sillage/platform';
import type { FastifyRequest } from 'fastify';
import { IsDate, IsOptional, IsString, Length } from 'class-validator';

/** A feature as small as one can be, to see what the platform does for every feature. */
export const planted = {
  sofia: '0198a000-0000-7000-8000-000000000001',
  marc: '0198a000-0000-7000-8000-000000000002',
  password: 'a wake behind the ship',
  /** The trail knows no plants: goals stand for them. */
  somebodyElses: { type: 'Goal', id: '0198a000-0000-7000-8000-000000000007' } satisfies Subject,
};

@Injectable()
export class PlantedAccounts extends AccountDirectory {
  private readonly hash = hashPassword(planted.password, { N: 1024, r: 8, p: 1 });

  override async findCredentialsByEmail(email: string): Promise<Credentials | null> {
    if (email.toLowerCase() !== 'sofia@example.com') return null;
    return { personId: planted.sofia, passwordHash: await this.hash };
  }

  override async actorOfApiToken(): Promise<Actor | null> {
    return null;
  }
}

@Injectable()
export class PlantedDirectory extends PersonDirectory {
  readonly left = new Set<string>();

  constructor(private readonly database: Database) {
    super();
  }

  override async actorOfSignIn(tokenHash: Buffer, now: Date, idleSince: Date): Promise<Recognised | null> {
    const [signIn] = await this.database.query<{ id: string; personId: string; lastSeenAt: Date }>(
      `SELECT id, person_id AS "personId", last_seen_at AS "lastSeenAt" FROM sign_in
       WHERE token_hash = $1 AND ended_at IS NULL AND expires_at > $2 AND last_seen_at > $3`,
      [tokenHash, now, idleSince],
    );
    const person = signIn && (await this.loadActor(signIn.personId));
    return person ? { actor: new Actor({ ...person, signInId: signIn.id }), lastSeenAt: signIn.lastSeenAt } : null;
  }

  override async loadActor(personId: string): Promise<Actor | null> {
    if (this.left.has(personId)) return null;
    const roles = personId === planted.sofia ? [{ role: 'TRAINER' as const, orgUnitId: null, programmeId: null }] : [];
    const locale = personId === planted.marc ? 'fr' : 'en';
    return new Actor({ personId, locale, timeZone: 'Europe/Paris', roles });
  }
}

@ObjectType('Plant')
export class PlantType {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  height!: number;

  @Field(() => DateTimeScalar)
  sownAt!: Date;

  @Field(() => Int, { nullable: true })
  ringCount?: number | null;
}

export const { Connection: PlantConnection } = connectionType(PlantType);

@InputType()
export class SowInput extends MutationInput {
  @Field(() => ID)
  @IsId()
  plantId!: string;

  @Field(() => String)
  @IsString()
  @Length(1, 20)
  name!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@ObjectType()
export class SowPayload extends MutationPayload {
  @Field(() => PlantType)
  plant!: PlantType;
}

/** Plants stand in no table: what is read of them is made up. */
new Shape('Plant', {
  table: `(SELECT ('0198a000-0000-7000-8000-0000000000' || lpad(n::text, 2, '0'))::uuid AS id, n AS rings
    FROM generate_series(0, 99) n)`,
  always: { id: 'id' },
}).add({ ringCount: ({ row }) => `(${row}.rings)` });

const byHeight = keyset('plants', 'number', 'id');
const plantAt = (height: number): PlantType => ({
  id: `0198a000-0000-7000-8000-0000000000${String(height).padStart(2, '0')}`,
  height,
  sownAt: new Date('2026-03-02T09:00:00Z'),
});

@Resolver(() => PlantType)
export class PlantedResolver {
  /** Held back by tests that need two requests at once. */
  static gate: Promise<void> = Promise.resolve();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Query(() => String)
  @Public()
  hello(@Ctx() ctx: RequestContext): string {
    return ctx.locale.startsWith('fr') ? 'bonjour' : 'hello';
  }

  @Query(() => String)
  forgotten(): string {
    return 'nobody should read this';
  }

  @Query(() => ID)
  @Allow(signedIn)
  myId(@CurrentActor() actor: Actor): string {
    return actor.personId;
  }

  @Query(() => String)
  @Allow(hasRole('TRAINER', 'ADMIN'))
  forTrainers(): string {
    return 'for trainers';
  }

  @Query(() => PlantType, { nullable: true })
  @Allow(signedIn)
  plant(@IdArg('id') id: string): PlantType {
    return { ...plantAt(1), id };
  }

  @Query(() => PlantConnection)
  @Allow(signedIn)
  plants(@Args() page: ConnectionArgs): Connection<PlantType> {
    const [height = 0] = byHeight.decode(page.after) ?? [];
    const rows = Array.from({ length: 30 }, (_, index) => plantAt(index + 1)).filter((row) => row.height > height);
    const cursor = (row: PlantType): [number, string] => [row.height, row.id];
    return connection({ rows: rows.slice(0, page.first + 1), page, order: byHeight, cursor, node: (row) => row });
  }

  @Query(() => String)
  @Public()
  sownOn(@Args('day', { type: () => DateScalar }) day: string): string {
    return day;
  }

  @Query(() => Float)
  @Public()
  broken(): number {
    throw new Error('the password of the database is hunter2');
  }

  @Query(() => String, { nullable: true })
  @Allow(signedIn)
  somebodyElses(): string {
    throw new DomainError('NOT_FOUND', { subject: planted.somebodyElses });
  }

  @Mutation(() => SowPayload)
  @Allow(signedIn)
  async sow(@CurrentActor() actor: Actor, @Args('input') input: SowInput): Promise<SowPayload> {
    await PlantedResolver.gate;
    return this.unitOfWork.run(async (tx) => {
      const subject: Subject = { type: 'Goal', id: input.plantId };
      tx.audit({ actor, action: 'sown', subject });
      if (input.name === 'weed') throw new DomainError('FORBIDDEN', { subject });
      const height = Math.ceil(Math.random() * 1e9);
      return { plant: { id: input.plantId, height, sownAt: input.at ?? tx.now } };
    });
  }

  @ResolveField(() => [PlantType])
  seedlings(@Parent() plant: PlantType): PlantType[] {
    return [plantAt(plant.height)];
  }
}

@Controller('planted')
export class PlantedController {
  @Get('forgotten')
  forgotten(): string {
    return 'nobody should read this';
  }

  @Get('broken')
  @Public()
  broken(): string {
    throw new Error('the password of the database is hunter2');
  }

  @Get('own-file')
  @Allow(signedIn)
  ownFile(): string {
    return 'one,two';
  }

  @Post('change')
  @Allow(signedIn)
  change(@CurrentActor() actor: Actor): { personId: string } {
    return { personId: actor.personId };
  }

  @Post('open')
  @Public()
  open(@Req() request: FastifyRequest): { personId: string | null } {
    return { personId: actorOf(request)?.personId ?? null };
  }

  /** Reads a file while it comes, as HR's is read. */
  @Post('file')
  @Allow(signedIn)
  async file(@Req() request: FastifyRequest): Promise<{ bytes: number }> {
    let bytes = 0;
    for await (const piece of request.raw as AsyncIterable<Buffer>) bytes += piece.length;
    return { bytes };
  }
}

@Module({
  controllers: [PlantedController],
  providers: [
    PlantedResolver,
    PlantedDirectory,
    { provide: PersonDirectory, useExisting: PlantedDirectory },
    { provide: AccountDirectory, useClass: PlantedAccounts },
  ],
  exports: [PersonDirectory, AccountDirectory],
})
export class PlantedFeature {}
