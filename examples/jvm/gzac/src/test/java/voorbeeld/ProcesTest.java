package voorbeeld;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import koppelvlak.Antwoord;
import koppelvlak.Koppelvlak;
import koppelvlak.TriageAdvies;
import koppelvlak.TriageInvoer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.ProcessEngineConfiguration;
import org.operaton.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.operaton.bpm.engine.runtime.ProcessInstance;
import org.operaton.bpm.engine.task.Task;
import org.operaton.bpm.model.bpmn.instance.BoundaryEvent;
import org.operaton.bpm.model.bpmn.instance.EndEvent;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.UserTask;

/** In a real engine with a database in memory. */
class ProcesTest {
    private static final String REGIO = "zaanstreek-waterland";

    private static final Map<String, String> DOSSIERS = new HashMap<>();
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        var instellingen = (StandaloneInMemProcessEngineConfiguration)
                ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
        instellingen.setBeans(Map.of("zvhAdvies", new ZvhAdvies(DOSSIERS::get, REGIO)));
        instellingen.setJdbcUrl("jdbc:h2:mem:proces");
        instellingen.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine = instellingen.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addClasspathResource("aanmelding-zvh.bpmn").deploy();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void aGoodAanmeldingWaitsForPeopleWithItsAdvice() throws IOException {
        var proces = begin("01-overlast-purmerend.json");

        assertEquals("beoordelen", taak(proces).getTaskDefinitionKey());
        assertEquals("compleet", variabele(proces, "zvhVolledigheid"));
        assertEquals("casusoverleg", variabele(proces, "zvhUitkomst"));
        assertEquals("past", variabele(proces, "zvhIndicatie"));

        var invoer = TriageInvoer.fromJson(DOSSIERS.get(proces.getBusinessKey())).waardeOfNiets();
        var advies = Koppelvlak.adviseTriage(invoer.withRegio(REGIO)).waardeOfNiets();
        assertArrayEquals(advies.toJson().getBytes(StandardCharsets.UTF_8), (byte[]) variabele(proces, "zvhAdvies"));
        assertEquals(advies.getBewijs().toJson(), variabele(proces, "zvhBewijs"));
    }

    @Test
    void anIncompleteAanmeldingGoesToPeopleToo() throws IOException {
        var proces = begin("04-onbekende-man-station.json");

        assertEquals("beoordelen", taak(proces).getTaskDefinitionKey());
        assertEquals("aanvullen", variabele(proces, "zvhUitkomst"));
        var json = "{\"status\":\"ok\",\"waarde\":" + tekst((byte[]) variabele(proces, "zvhAdvies")) + "}";
        var advies = TriageAdvies.fromJson(json) instanceof Antwoord.Ok<TriageAdvies> ok ? ok.getWaarde() : null;
        assertNotNull(advies);
        assertFalse(advies.getVragen().isEmpty());
    }

    @Test
    void whatDoesNotFitIsMendedByPeopleAndTriedAgain() throws IOException {
        var proces = begin("21-onvolledig-zaanstad.json");

        var herstellen = taak(proces);
        assertEquals("herstellen", herstellen.getTaskDefinitionKey());
        assertNull(variabele(proces, "zvhAdvies"));

        DOSSIERS.put(proces.getBusinessKey(), DOSSIERS.get(proces.getBusinessKey()).replace("999990018", "999990019"));
        engine.getTaskService().complete(herstellen.getId());
        assertEquals("beoordelen", taak(proces).getTaskDefinitionKey());
        assertEquals("aanvullen", variabele(proces, "zvhVolledigheid"));
    }

    @Test
    void onlyPeopleEndIt() throws IOException {
        var proces = begin("01-overlast-purmerend.json");
        var instanties = engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(proces.getId());
        assertEquals(1, instanties.count());
        assertEquals(0, engine.getManagementService().createJobQuery().count(), "nothing may end it by itself");

        engine.getTaskService().complete(taak(proces).getId(), Map.of("oordeel", "procesregie"));

        assertEquals(0, instanties.count());
        var oordeel = engine.getHistoryService().createHistoricVariableInstanceQuery()
                .processInstanceId(proces.getId())
                .variableName("oordeel")
                .singleResult();
        assertEquals("procesregie", oordeel.getValue(), "people may deviate from the advice");
    }

    @Test
    void noWayLeadsFromTheAdviceToAnEndWithoutPeople() {
        var definitie = engine.getRepositoryService().createProcessDefinitionQuery().singleResult();
        var model = engine.getRepositoryService().getBpmnModelInstance(definitie.getId());
        var open = new ArrayDeque<FlowNode>();
        open.add(model.getModelElementById("advies"));
        var gezien = new HashSet<String>();
        while (!open.isEmpty()) {
            var knoop = open.remove();
            if (!gezien.add(knoop.getId()) || knoop instanceof UserTask) {
                continue;
            }
            assertFalse(knoop instanceof EndEvent, "the advice alone reaches " + knoop.getId());
            model.getModelElementsByType(SequenceFlow.class).stream()
                    .filter(pijl -> pijl.getSource() == knoop)
                    .forEach(pijl -> open.add(pijl.getTarget()));
            model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(rand -> rand.getAttachedTo() == knoop)
                    .forEach(open::add);
        }
        assertTrue(gezien.contains("beoordelen") && gezien.contains("herstellen"), gezien.toString());
    }

    @Test
    void theEngineHoldsNoNames() throws IOException {
        var proces = begin("01-overlast-purmerend.json");
        var dossier = DOSSIERS.get(proces.getBusinessKey());
        var variabelen = engine.getHistoryService().createHistoricVariableInstanceQuery()
                .processInstanceId(proces.getId())
                .list();
        assertEquals(6, variabelen.size());
        for (var variabele : variabelen) {
            var tekst = variabele.getValue() instanceof byte[] bytes ? tekst(bytes) : String.valueOf(variabele.getValue());
            for (var woord : new String[] {"999990019", "Veldhuis", "Ruud", "Bedachtstraat", "Anja", "stoel"}) {
                assertTrue(dossier.contains(woord));
                assertFalse(tekst.contains(woord), variabele.getName());
            }
        }
    }

    private static String tekst(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ProcessInstance begin(String bestand) throws IOException {
        var zaak = "ZVH-" + (DOSSIERS.size() + 1);
        DOSSIERS.put(zaak, Files.readString(Path.of("../../casussen", bestand)));
        return engine.getRuntimeService().startProcessInstanceByKey("aanmelding-zvh", zaak);
    }

    private static Task taak(ProcessInstance proces) {
        return engine.getTaskService().createTaskQuery().processInstanceId(proces.getId()).singleResult();
    }

    private static Object variabele(ProcessInstance proces, String naam) {
        return engine.getRuntimeService().getVariable(proces.getId(), naam);
    }
}
