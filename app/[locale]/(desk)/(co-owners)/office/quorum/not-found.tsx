export { DeskNotFound as default } from '../../../desk-not-found';
