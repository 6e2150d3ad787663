package org.myobalance.model;

/** Goes through an expression from left to right; what is looked for is said by overriding the part it concerns. */
abstract class ExprWalk implements Expr.Visitor<Boolean> {
    @Override
    public Boolean literal(Expr.Literal node) {
        return true;
    }

    @Override
    public Boolean name(Expr.Name node) {
        return true;
    }

    @Override
    public Boolean negated(Expr.Negated node) {
        return node.operand().accept(this);
    }

    @Override
    public Boolean binary(Expr.Binary node) {
        node.left().accept(this);
        return node.right().accept(this);
    }

    @Override
    public Boolean call(Expr.Call node) {
        node.arguments().forEach(argument -> argument.accept(this));
        return true;
    }

    @Override
    public Boolean lookup(Expr.Lookup node) {
        return node.argument().accept(this);
    }
}
