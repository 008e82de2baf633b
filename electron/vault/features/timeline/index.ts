export {
  timelineCaseworkHandlers,
  timelinePlacesHandlers,
  timelineTreatmentHandlers,
} from './timeline.ts';
