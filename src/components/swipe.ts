/**
 * Tells a finger that goes sideways from one that scrolls; two fingers make the page larger.
 * @param turn told which way it went: -1 to the left, 1 to the right
 * @returns a listener for where touches start and end
 */
export function onSwipe(turn: (way: number) => void): (event: TouchEvent) => void {
  let [x, y, fingers] = [0, 0, 0];
  return ({ type, touches, changedTouches }) => {
    const { clientX, clientY } = changedTouches[0]!;
    const [across, down] = [clientX - x, clientY - y];
    [x, y] = [clientX, clientY];
    if (type === 'touchstart') fingers = touches.length;
    else if (fingers < 2 && Math.abs(across) >= Math.max(48, 2 * Math.abs(down))) turn(Math.sign(across));
  };
}
