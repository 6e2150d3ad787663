const TAB = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const JSON_TYPE = { "Content-Type": "application/json", "X-Myobalance-Tab": TAB };

/** What the page begins with. */
export async function begin() {
  const response = await fetch("/api/start", { cache: "no-store" });
  if (!response.ok) {
    throw new Error(await response.text());
  }
  return response.json();
}

/**
 * Asks for the curves of a scenario.
 * @param text the scenario as JSON
 * @param signal ends the question
 * @param hear takes each event of the answer
 * @return what ended it: "done", "superseded", "stopped", "busy", or { faults }
 */
export function ask(text, signal, hear) {
  return post("/api/run", text, signal, hear);
}

/**
 * Asks what a command answers.
 * @param text the command with its files as JSON
 * @param signal ends the question
 * @param hear takes each event of the answer
 * @return what ended it, as for curves
 */
export function askCommand(text, signal, hear) {
  return post("/api/ask", text, signal, hear);
}

async function post(path, text, signal, hear) {
  let response;
  try {
    response = await fetch(path, { method: "POST", headers: JSON_TYPE, body: text, signal });
  } catch (error) {
    return signal.aborted ? "superseded" : "stopped";
  }
  if (response.status === 503) {
    return "busy";
  }
  if (response.status === 422) {
    return response.json();
  }
  if (!response.ok) {
    return { faults: [{ pointer: "", what: await response.text(), remedy: "" }] };
  }
  try {
    return await read(response.body.getReader(), hear);
  } catch (error) {
    return signal.aborted ? "superseded" : "stopped";
  }
}

async function read(reader, hear) {
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return "stopped";
    }
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop();
    for (const line of lines) {
      if (line === "") {
        continue;
      }
      const event = JSON.parse(line);
      if (event.event === "done" || event.event === "superseded") {
        return event.event;
      }
      hear(event);
    }
  }
}
