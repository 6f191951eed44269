export { LabelPagesModule } from './label-pages.module.js';
export { LabelSharing } from './label-sharing.service.js';
