/** The element in React 19: objects go to properties, texts to attributes on a server, `on…` to events. */
import { StrictMode, useState, useSyncExternalStore } from 'react';
import 'massage-booker/define';
import type {} from 'massage-booker/react';
import { clinicAt } from '../clinic.js';

/** Taking over what a server drew, React gives no objects and no listeners: another key lets it draw the element anew. */
const useTakenOver = () =>
  useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );

function Clinic() {
  const takenOver = useTakenOver();
  const [drawing, setDrawing] = useState(1);
  const [shown, setShown] = useState(true);
  const [heard, setHeard] = useState<string[]>([]);
  const hear = (event: Event) => setHeard((before) => [...before, event.type]);
  return (
    <main>
      <button onClick={() => setDrawing(drawing + 1)}>Draw again</button>
      <button onClick={() => setShown(!shown)}>{shown ? 'Remove' : 'Show'}</button>
      <output>{heard.join(' ')}</output>
      {shown && (
        <massage-booker
          key={String(takenOver)}
          id="booking"
          endpoint="/bookings"
          availability="/availability"
          hour-cycle="h12"
          theme={drawing % 2 ? 'light' : 'dark'}
          clinic={clinicAt(drawing)}
          onbooking-ready={hear}
          onbooking-confirmed={(event) => hear(new Event(`${event.type}:${event.detail.service}`))}
        >
          <a href="tel:+15550100100">Call us to book</a>
        </massage-booker>
      )}
    </main>
  );
}

export const app = (
  <StrictMode>
    <Clinic />
  </StrictMode>
);
