package dk.omhu.models;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** What a drawing must satisfy: everything is drawn, nothing lies on something else, arrows begin and end at their shapes. */
final class DrawingRules {
    /** A line that misses the border by so little is not seen. */
    private static final double UNSEEN = 2;

    private final BpmnModelInstance model;
    private final Map<FlowNode, Rectangle2D> shapes = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    private DrawingRules(BpmnModelInstance model) {
        this.model = model;
    }

    static List<String> broken(BpmnModelInstance model) {
        var rules = new DrawingRules(model);
        rules.shapes();
        rules.overlaps();
        rules.arrows();
        return rules.broken;
    }

    private void shapes() {
        for (var shape : model.getModelElementsByType(BpmnShape.class)) {
            var at = shape.getBounds();
            if (shape.getBpmnElement() instanceof FlowNode node) {
                shapes.put(node, new Rectangle2D.Double(at.getX(), at.getY(), at.getWidth(), at.getHeight()));
            }
        }
        for (var node : model.getModelElementsByType(FlowNode.class)) {
            if (!shapes.containsKey(node)) {
                broken.add(node.getId() + ": is not drawn");
            }
        }
    }

    private void overlaps() {
        var nodes = List.copyOf(shapes.keySet());
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                var one = nodes.get(i);
                var other = nodes.get(j);
                if (!inside(one, other) && !inside(other, one) && !onBorder(one, other) && !onBorder(other, one)) {
                    if (shapes.get(one).intersects(shapes.get(other))) {
                        broken.add(one.getId() + ": lies on " + other.getId());
                    }
                }
            }
        }
        for (var node : nodes) {
            if (node.getParentElement() instanceof SubProcess parent && shapes.containsKey(parent)) {
                if (!shapes.get(parent).contains(shapes.get(node))) {
                    broken.add(node.getId() + ": lies outside " + parent.getId());
                }
            }
            if (node instanceof BoundaryEvent event && shapes.containsKey(event.getAttachedTo())) {
                var host = shapes.get(event.getAttachedTo());
                var at = shapes.get(event);
                if (!touchesBorder(host, at.getCenterX(), at.getCenterY(), UNSEEN)) {
                    broken.add(node.getId() + ": does not sit on the border of "
                            + event.getAttachedTo().getId());
                }
            }
        }
    }

    private static boolean inside(FlowNode node, FlowNode parent) {
        for (var up = node.getParentElement(); up != null; up = up.getParentElement()) {
            if (up.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onBorder(FlowNode node, FlowNode host) {
        return node instanceof BoundaryEvent event && event.getAttachedTo().equals(host);
    }

    private void arrows() {
        Map<SequenceFlow, List<Waypoint>> drawn = new HashMap<>();
        for (var edge : model.getModelElementsByType(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                drawn.put(flow, List.copyOf(edge.getWaypoints()));
            }
        }
        for (var flow : model.getModelElementsByType(SequenceFlow.class)) {
            var points = drawn.getOrDefault(flow, List.of());
            if (points.size() < 2) {
                broken.add(flow.getId() + ": is not drawn");
                continue;
            }
            ends(flow, flow.getSource(), points.get(0));
            ends(flow, flow.getTarget(), points.get(points.size() - 1));
            through(flow, points);
        }
    }

    private void ends(SequenceFlow flow, FlowNode node, Waypoint point) {
        var shape = shapes.get(node);
        if (shape == null) {
            return;
        }
        boolean touches = node instanceof Gateway
                ? touchesDiamond(shape, point)
                : touchesBorder(shape, point.getX(), point.getY(), UNSEEN);
        if (!touches) {
            broken.add(flow.getId() + ": does not touch " + node.getId());
        }
    }

    private static boolean touchesDiamond(Rectangle2D shape, Waypoint point) {
        double across = Math.abs(point.getX() - shape.getCenterX()) / (shape.getWidth() / 2);
        double down = Math.abs(point.getY() - shape.getCenterY()) / (shape.getHeight() / 2);
        return Math.abs(across + down - 1) <= UNSEEN / (shape.getWidth() / 2);
    }

    private static boolean touchesBorder(Rectangle2D shape, double x, double y, double by) {
        var outer = new Rectangle2D.Double(
                shape.getX() - by, shape.getY() - by, shape.getWidth() + 2 * by, shape.getHeight() + 2 * by);
        var inner = new Rectangle2D.Double(
                shape.getX() + by, shape.getY() + by, shape.getWidth() - 2 * by, shape.getHeight() - 2 * by);
        return outer.contains(x, y) && !inner.contains(x, y);
    }

    /** An arrow runs through no shape but the sub-process it lies in. */
    private void through(SequenceFlow flow, List<Waypoint> points) {
        for (var entry : shapes.entrySet()) {
            var node = entry.getKey();
            if (node.equals(flow.getSource()) || node.equals(flow.getTarget()) || inside(flow.getSource(), node)) {
                continue;
            }
            var shape = entry.getValue();
            var core = new Rectangle2D.Double(
                    shape.getX() + UNSEEN,
                    shape.getY() + UNSEEN,
                    shape.getWidth() - 2 * UNSEEN,
                    shape.getHeight() - 2 * UNSEEN);
            for (int i = 1; i < points.size(); i++) {
                if (core.intersectsLine(
                        points.get(i - 1).getX(),
                        points.get(i - 1).getY(),
                        points.get(i).getX(),
                        points.get(i).getY())) {
                    broken.add(flow.getId() + ": runs through " + node.getId());
                    break;
                }
            }
        }
    }
}
