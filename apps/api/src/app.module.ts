import { Module } from '@nestjs/common';
import { ServerModule } from '@sillage/platform';
import { features } from '../../features.js';

@Module({ imports: [ServerModule.with(features)] })
export class AppModule {}
