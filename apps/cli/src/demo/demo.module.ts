import { Module, type DynamicModule } from '@nestjs/common';
import { coreModules, type Clock } from '@sillage/platform';
import { features } from '../../../features.js';

/** The whole product on a clock that can be moved, so that a year of a programme can be lived in seconds. */
@Module({})
export class DemoModule {
  static on(clock: Clock): DynamicModule {
    return { module: DemoModule, imports: [...coreModules(clock), ...features] };
  }
}
