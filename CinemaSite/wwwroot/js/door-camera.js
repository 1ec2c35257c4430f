// Offers the camera where the browser reads QR codes by itself. Without this file nothing is missing.
const form = document.querySelector(".door-form");
const button = form?.querySelector(".door-camera");
const video = form?.querySelector(".door-video");
const field = form?.querySelector("[name=Code]");
const remembered = "door-camera";

async function watch(detector) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  video.hidden = false;
  button.hidden = true;
  await video.play();
  // A code that lies before the camera since the last answer is not scanned again at once.
  let last = sessionStorage.getItem(remembered + "-last");
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 200));
    const [code] = await detector.detect(video);
    if (!code)
      last = null;
    if (!code || code.rawValue === last)
      continue;
    sessionStorage.setItem(remembered + "-last", code.rawValue);
    field.value = code.rawValue;
    form.requestSubmit();
    return;
  }
}

async function start(detector) {
  try {
    sessionStorage.setItem(remembered, "on");
    await watch(detector);
  } catch {
    sessionStorage.removeItem(remembered);
    video.hidden = true;
    button.hidden = false;
  }
}

if (button && "BarcodeDetector" in window && navigator.mediaDevices
    && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  button.hidden = false;
  button.addEventListener("click", () => start(detector));
  if (sessionStorage.getItem(remembered) === "on")
    start(detector);
}
