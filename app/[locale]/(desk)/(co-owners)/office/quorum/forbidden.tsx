// A page of one office, refused to another: inside the desk's frame, so that one's own work stays a click away.
export { Refusal as default } from '../../../refusal';
