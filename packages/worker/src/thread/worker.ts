// The module that a worker runs.
import "../model/stockClasses.js"; // before @seqloom/layers puts its classes in their place
import { ownPort } from "#ownPort";
import { serve } from "./serve.js";

serve(ownPort());
