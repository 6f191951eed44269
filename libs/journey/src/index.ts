export { JourneyModule } from './journey.module.js';
