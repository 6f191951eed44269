import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WhatCountsAsAttended1764000020380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN minimum_share double precision NOT NULL DEFAULT '0.5'
          CONSTRAINT session_minimum_share_is_a_share CHECK (minimum_share BETWEEN 0 AND 1),
        ADD COLUMN replay_counts boolean NOT NULL DEFAULT false
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE session DROP COLUMN minimum_share, DROP COLUMN replay_counts');
  }
}
