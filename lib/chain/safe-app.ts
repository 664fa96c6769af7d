/** Where the owners of a Safe use it, and the one other site that may show the portal in a frame. */
export const SAFE_APP = 'https://app.safe.global';
