// Everything here only adds comfort: each page does its whole work without it.
import { startClocks } from "./clock";
import { startComponents } from "./components";
import { startDrafts } from "./drafts";
import { startLiveRegions } from "./live";
import { startMaking } from "./making";
import { startPatientForms } from "./patience";

startComponents(document);
startPatientForms();
startDrafts(document);
startClocks();
startLiveRegions();
startMaking();
