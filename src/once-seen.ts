/**
 * What need not be seen in the very next frame comes after it, so that the frame is not late for it. No animation frame: a
 * page that is not looked at has none.
 */
export const onceSeen = (then: () => void): unknown => setTimeout(then, 60);
