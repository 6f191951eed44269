import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody's replay was counted before a session said whether it counts, it counts on. */
export class ReplaysThatCounted1764000020399 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE session s SET replay_counts = true WHERE EXISTS
        (SELECT FROM registration r WHERE r.session_id = s.id AND r.attendance = 'REPLAYED')
    `);
  }

  /** What the column says goes with it. */
  async down(): Promise<void> {}
}
